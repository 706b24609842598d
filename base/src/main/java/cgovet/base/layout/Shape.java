package cgovet.base.layout;

import java.util.List;

/**
 * One type.
 *
 * @param name as its language writes it
 * @param place where it is declared, empty if that is not known
 * @param forms one for each way to lie, in the order of the platforms; the first is the one that
 *     the others are compared with
 */
public record Shape(String name, String place, List<Form> forms) {
    public Shape {
        forms = List.copyOf(forms);
    }

    /** Whether platforms differ. */
    public boolean varies() {
        return forms.size() > 1;
    }
}
