package cgovet.analysis.length;

import cgovet.analysis.own.Shape;
import cgovet.analysis.own.Sym;
import cgovet.ir.code.IrType;
import java.util.Set;

/** Data that the program did not make itself. */
final class Outside {
    /** Functions of Go's library that give what files, the network or the environment say. */
    private static final Set<String> READERS =
            Set.of(
                    "os.ReadFile",
                    "os.Getenv",
                    "os.LookupEnv",
                    "os.Readlink",
                    "io.ReadAll",
                    "io/ioutil.ReadAll",
                    "io/ioutil.ReadFile",
                    "bufio.(*Reader).ReadString",
                    "bufio.(*Reader).ReadBytes",
                    "bufio.(*Scanner).Text",
                    "bufio.(*Scanner).Bytes",
                    "flag.Arg",
                    "net/http.(*Request).FormValue",
                    "net/http.(*Request).PathValue",
                    "net/url.Values.Get",
                    "net/http.Header.Get");

    private Outside() {}

    /** Whether a value was read from a file, the network or the environment. */
    static boolean isRead(Sym value) {
        return switch (value.shape()) {
            case Shape.Made made -> READERS.contains(made.by());
            case Shape.Part part -> isRead(part.whole());
            case Shape.View view -> isRead(view.data());
            case Shape.Member member -> isArguments(member.container());
            case Shape.Initial initial ->
                    initial.address().shape() instanceof Shape.Element e && isArguments(e.base());
            default -> false;
        };
    }

    /** Whether it is {@code os.Args}. */
    private static boolean isArguments(Sym list) {
        return list.shape() instanceof Shape.Initial i
                && i.address().shape() instanceof Shape.Global g
                && g.symbol().equals("os.Args");
    }

    static boolean isBytes(IrType type) {
        return type instanceof IrType.Text
                || type instanceof IrType.Slice(IrType.Int each) && each.bits() == 8;
    }
}
