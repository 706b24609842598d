package cgovet.ir.fromc;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions of C's library that the programs of {@link RunsLikeCTest} call. */
final class CLibrary {
    private final CMachine machine;
    private final StringBuilder out = new StringBuilder();

    CLibrary(CMachine machine) {
        this.machine = machine;
    }

    String printed() {
        return out.toString();
    }

    @Nullable Object call(String name, List<Object> args) {
        CBytes memory = machine.memory;
        switch (name) {
            case "printf" -> {
                print(memory.text(number(args, 0)), args);
                return 0L;
            }
            case "puts" -> {
                out.append(memory.text(number(args, 0))).append('\n');
                return 0L;
            }
            case "putchar" -> {
                out.append((char) number(args, 0));
                return number(args, 0);
            }
            case "malloc" -> {
                return memory.make((int) number(args, 0));
            }
            case "calloc" -> {
                return memory.makeStatic((int) (number(args, 0) * number(args, 1)));
            }
            case "realloc" -> {
                long old = number(args, 0);
                int size = (int) number(args, 1);
                long fresh = memory.make(size);
                if (old != 0) {
                    memory.put(fresh, memory.bytes(old, Math.min(size, memory.sizeOf(old))));
                }
                return fresh;
            }
            case "free" -> {
                return null;
            }
            case "memcpy", "memmove" -> {
                memory.put(number(args, 0), memory.bytes(number(args, 1), (int) number(args, 2)));
                return number(args, 0);
            }
            case "memset" -> {
                for (long i = 0; i < number(args, 2); i++) {
                    memory.write(number(args, 0) + i, 1, number(args, 1));
                }
                return number(args, 0);
            }
            case "strlen" -> {
                return (long) memory.text(number(args, 0)).length();
            }
            case "strcmp" -> {
                return (long)
                        Integer.signum(
                                memory.text(number(args, 0))
                                        .compareTo(memory.text(number(args, 1))));
            }
            case "strcpy" -> {
                String text = memory.text(number(args, 1));
                for (int i = 0; i <= text.length(); i++) {
                    memory.write(number(args, 0) + i, 1, i < text.length() ? text.charAt(i) : 0);
                }
                return number(args, 0);
            }
            case "exit" -> throw new CMachine.Exit((int) number(args, 0));
            default -> throw new CMachine.Skip("calls " + name);
        }
    }

    private static long number(List<Object> args, int index) {
        return (Long) args.get(index);
    }

    private void print(String format, List<Object> args) {
        int next = 1;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            int size = 32;
            c = format.charAt(++i);
            while (c == 'l' || c == 'z') {
                size = 64;
                c = format.charAt(++i);
            }
            if (c == '%') {
                out.append('%');
                continue;
            }
            Object arg = args.get(next++);
            switch (c) {
                case 'd' -> out.append(size == 32 ? (int) (long) (Long) arg : (Long) arg);
                case 'u' ->
                        out.append(
                                size == 32
                                        ? Integer.toUnsignedString((int) (long) (Long) arg)
                                        : Long.toUnsignedString((Long) arg));
                case 'x' ->
                        out.append(
                                size == 32
                                        ? Integer.toHexString((int) (long) (Long) arg)
                                        : Long.toHexString((Long) arg));
                case 'c' -> out.append((char) (long) (Long) arg);
                case 's' -> out.append(machine.memory.text((Long) arg));
                case 'f' -> out.append(String.format(Locale.ROOT, "%f", (Double) arg));
                default -> throw new CMachine.Skip("%" + c);
            }
        }
    }
}
