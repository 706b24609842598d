package cgovet.analysis.own;

import cgovet.ir.code.Instr.Allocate.Storage;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@link Sym} is. An address is an object ({@link Cell}, {@link Made}, {@link Initial},
 * {@link Param}, ...) or a place in one ({@link Field}, {@link Element}); a slice, map or channel
 * is the address of its first element, or a {@link View} where its length is known.
 *
 * <p>{@code site} is the number of an instruction in its function, {@code visit} tells apart what
 * it makes in different iterations.
 */
public sealed interface Shape {
    /** A number, a boolean, null as 0. */
    record Num(BigInteger value) implements Shape {}

    /** A constant string. */
    record Text(String text) implements Shape {}

    /** The zero value of a record or array. */
    record Zero(IrType type) implements Shape {}

    record Function(String symbol) implements Shape {}

    /** A function literal with the addresses of captured cells. */
    record Closure(String function, List<Sym> captured, int site, int visit) implements Shape {}

    /** What a parameter was at the start. */
    record Param(int index, IrType type) implements Shape {}

    /** The address of a captured variable's cell. */
    record Capture(int index) implements Shape {}

    /** The address of a package-level variable. */
    record Global(String symbol) implements Shape {}

    /** The address of a cell of this function. */
    record Cell(int site, int visit, Storage storage, Language language, IrType type, String name)
            implements Shape {
        @Override
        public int hashCode() {
            return (name.hashCode() * 31 + site) * 31 + visit;
        }
    }

    /**
     * Something new.
     *
     * @param by symbol of the function that made it, or the operator's name
     * @param index tells apart what one instruction makes
     * @param type what is known of its type
     */
    record Made(Kind kind, String by, int site, int visit, int index, IrType type)
            implements Shape {
        /** Types are deep, and the rest tells nearly all apart. */
        @Override
        public int hashCode() {
            return ((kind.ordinal() * 31 + by.hashCode()) * 31 + site) * 961 + visit * 31 + index;
        }

        /** How it came about. */
        public enum Kind {
            /** A fresh object: an allocation of C, a Go slice, map, channel. */
            OBJECT,
            /** A result of a call. */
            RESULT,
            /** What a call wrote to memory. */
            WRITTEN,
            /** What a channel, a range, a conversion or an unknown computation gave. */
            VALUE,
            /** Of several values, one per path. */
            JOINED
        }
    }

    /** Any element of a container. */
    record Member(Sym container, int site, int visit) implements Shape {}

    /** What the cell at an address held at the function's start. */
    record Initial(Sym address) implements Shape {}

    /** The address of a field. */
    record Field(Sym base, String name) implements Shape {}

    /** The address of an element; the index is a number, or unknown: then it is {@code base}. */
    record Element(Sym base, Sym index) implements Shape {}

    /** A part of a tuple or record that is not known part by part. */
    record Part(Sym whole, int index) implements Shape {}

    /** A slice or string: its data and its length. */
    record View(Sym data, Sym length) implements Shape {}

    /** A value in an interface. */
    record Boxed(Sym value) implements Shape {}

    /** An address as an integer. */
    record AsInteger(Sym address) implements Shape {}

    /** A computation; comparisons are {@code EQ} and {@code LT} only. */
    record Op(Operator operator, List<Sym> args) implements Shape {}

    /** A tuple or record, part by part. */
    record Parts(List<Sym> parts) implements Shape {}

    /** For people and golden files. */
    default String show() {
        return switch (this) {
            case Num n -> n.value().toString();
            case Text t -> '"' + t.text() + '"';
            case Zero _ -> "zero";
            case Function f -> f.symbol();
            case Closure c -> "closure " + c.function();
            case Param p -> "arg" + (p.index() + 1);
            case Capture c -> "capture" + (c.index() + 1);
            case Global g -> "global " + g.symbol();
            case Cell c -> "cell " + (c.name().isEmpty() ? "@" + c.site() : c.name());
            case Made m -> m.kind().name().toLowerCase(java.util.Locale.ROOT) + " of " + m.by();
            case Member m -> "member of " + m.container();
            case Initial i -> "*" + i.address();
            case Field f -> f.base() + "." + f.name();
            case Element e -> e.base() + "[" + (e.index() == e.base() ? "" : e.index()) + "]";
            case Part p -> p.whole() + "#" + p.index();
            case View v -> v.data() + "[:" + v.length() + "]";
            case Boxed b -> "boxed " + b.value();
            case AsInteger a -> "uintptr(" + a.address() + ")";
            case Op o -> o.operator().name().toLowerCase(java.util.Locale.ROOT) + show(o.args());
            case Parts p -> show(p.parts());
        };
    }

    private static String show(List<Sym> parts) {
        return parts.stream().map(Sym::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
