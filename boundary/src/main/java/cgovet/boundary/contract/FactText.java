package cgovet.boundary.contract;

import cgovet.boundary.contract.Summary.Case;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a summary says of ownership as an entry of a contract file. */
public final class FactText {
    private FactText() {}

    /**
     * The entry in braces, such as {@code {result: {transfer: own, release: [f]}}}; {@code {}}
     * where the summary says nothing that an entry could.
     */
    public static String entry(Summary summary) {
        return entry(summary, "");
    }

    /**
     * As {@link #entry(Summary)}.
     *
     * @param elements function that releases each element of an array that is handed out
     */
    public static String entry(Summary summary, String elements) {
        Map<String, String> arguments = new LinkedHashMap<>();
        String result = "";
        boolean fails = false;
        for (Case one : summary.cases()) {
            fails |= one.exit() == Summary.Exit.ERROR;
            for (Effect effect : one.effects()) {
                Access at = effect.at();
                if (at.root() == Access.Root.RESULT) {
                    String said = result(effect);
                    result = said.isEmpty() ? result : said;
                } else if (at.root() == Access.Root.ARGUMENT) {
                    String said = argument(effect, elements);
                    if (!said.isEmpty()) {
                        arguments.put(Integer.toString(at.number() + 1), said);
                    }
                }
            }
        }
        List<String> parts = new ArrayList<>();
        if (!arguments.isEmpty()) {
            List<String> each = new ArrayList<>();
            arguments.forEach((number, said) -> each.add(number + ": {" + said + "}"));
            parts.add("args: {" + String.join(", ", each) + "}");
        }
        if (!result.isEmpty()) {
            boolean isOwn = result.startsWith("transfer: own");
            parts.add("result: {" + result + (fails && isOwn ? ", nullable: error" : "") + "}");
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String result(Effect effect) {
        return switch (effect) {
            case Effect.Own own ->
                    own.at().steps().isEmpty() ? "transfer: own, release: " + names(own) : "";
            case Effect.Borrow(_, var from, _) -> "transfer: borrow, from: " + (from.number() + 1);
            case Effect.Static _ -> "transfer: static";
            default -> "";
        };
    }

    private static String argument(Effect effect, String elements) {
        boolean isTarget = effect.at().steps().equals(List.of(new Access.Deref()));
        boolean isWhole = effect.at().steps().isEmpty();
        return switch (effect) {
            case Effect.Own own when isTarget ->
                    "value: {dir: out, transfer: own, release: "
                            + names(own)
                            + (elements.isEmpty() ? "" : ", elem-release: [" + elements + "]")
                            + "}";
            case Effect.Free _ when isWhole -> "frees: {}";
            case Effect.Free _ when isTarget -> "frees: {target: true}";
            case Effect.Take _ when isWhole -> "value: {transfer: take}";
            case Effect.Count(_, var by) when isWhole -> by > 0 ? "ref: {}" : "unref: {}";
            default -> "";
        };
    }

    private static String names(Effect.Own own) {
        List<String> names = new ArrayList<>();
        own.releases().forEach(each -> names.add(each.startsWith("C.") ? each.substring(2) : each));
        return "[" + String.join(", ", names) + "]";
    }
}
