package cgovet.ir.fromc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes that {@link CMachine} runs on: a stack, and what lives as long as the program. */
final class CBytes {
    private static final int STACK = 1 << 20;
    private static final int ALL = 1 << 23;
    private static final byte GARBAGE = (byte) 0xa5;
    private static final int BITS_AT = 48;

    private final byte[] bytes = new byte[ALL];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    private int top = 1 << 16;
    private int end = STACK;

    /** The address of a bit-field that begins inside a byte. */
    static long bits(long address, int bit) {
        return address | (long) (bit + 1) << BITS_AT;
    }

    int mark() {
        return top;
    }

    void release(int mark) {
        top = mark;
    }

    long allocate(int size) {
        int at = top;
        top += Math.max(16, (size + 15) & ~15);
        if (top > STACK) {
            throw new CMachine.Skip("stack too small");
        }
        Arrays.fill(bytes, at, top, GARBAGE);
        return at;
    }

    long makeStatic(int size) {
        long at = make(size);
        fill(at, size);
        return at;
    }

    /** {@code malloc} */
    long make(int size) {
        int at = end + 16;
        end += 16 + Math.max(16, (size + 15) & ~15);
        if (end > ALL) {
            throw new CMachine.Skip("heap too small");
        }
        Arrays.fill(bytes, at, end, GARBAGE);
        buffer.putInt(at - 8, size);
        return at;
    }

    int sizeOf(long block) {
        return buffer.getInt((int) block - 8);
    }

    void fill(long address, int size) {
        Arrays.fill(bytes, (int) address, (int) address + size, (byte) 0);
    }

    byte[] bytes(long address, int size) {
        return Arrays.copyOfRange(bytes, (int) address, (int) address + size);
    }

    void put(long address, byte[] value) {
        System.arraycopy(value, 0, bytes, (int) address, value.length);
    }

    void write(long address, int size, long value) {
        for (int i = 0; i < size; i++) {
            bytes[checked(address) + i] = (byte) (value >> 8 * i);
        }
    }

    private int checked(long address) {
        if (address < 4096 || address >= ALL - 8) {
            throw new IllegalStateException("access at " + address);
        }
        return (int) address;
    }

    long number(long address, int bits) {
        int shift = (int) (address >>> BITS_AT);
        int at = checked(address & (1L << BITS_AT) - 1);
        if (shift == 0) {
            return switch (bits) {
                case 8 -> buffer.get(at);
                case 16 -> buffer.getShort(at);
                case 32 -> buffer.getInt(at);
                case 64 -> buffer.getLong(at);
                default -> throw new CMachine.Skip(bits + " bits");
            };
        }
        return buffer.getLong(at) >>> shift - 1;
    }

    void putNumber(long address, int bits, long value) {
        int shift = (int) (address >>> BITS_AT);
        int at = checked(address & (1L << BITS_AT) - 1);
        if (shift == 0) {
            write(at, bits / 8, value);
            return;
        }
        long mask = (bits == 64 ? -1 : (1L << bits) - 1) << shift - 1;
        buffer.putLong(at, buffer.getLong(at) & ~mask | value << shift - 1 & mask);
    }

    double floating(long address, int bits) {
        return bits == 32 ? buffer.getFloat(checked(address)) : buffer.getDouble(checked(address));
    }

    void putFloating(long address, int bits, double value) {
        if (bits == 32) {
            buffer.putFloat(checked(address), (float) value);
        } else {
            buffer.putDouble(checked(address), value);
        }
    }

    String text(long address) {
        StringBuilder text = new StringBuilder();
        for (int at = checked(address); bytes[at] != 0; at++) {
            text.append((char) (bytes[at] & 0xff));
        }
        return text.toString();
    }
}
