package cgovet.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A buffered stream whose reader may go away: what is written after that is dropped quietly, as
 * after {@code | head}. Any other failure is thrown.
 */
final class PipeStream extends BufferedOutputStream {
    private boolean isBroken;

    PipeStream(OutputStream out) {
        super(new Raw(out), 1 << 16);
    }

    /** Whether the reader has gone. */
    boolean isBroken() {
        return isBroken;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        if (!isBroken) {
            try {
                super.write(b);
            } catch (Broken e) {
                isBroken = true;
            }
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (!isBroken) {
            try {
                super.write(bytes, from, length);
            } catch (Broken e) {
                isBroken = true;
            }
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        if (!isBroken) {
            try {
                super.flush();
            } catch (Broken e) {
                isBroken = true;
            }
        }
    }

    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Tells a reader that has gone from other failures. */
    private static final class Raw extends OutputStream {
        private final OutputStream out;

        Raw(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                String message = e.getMessage() == null ? "" : e.getMessage();
                if (message.contains("Broken pipe") || message.contains("pipe is being closed")) {
                    throw new Broken();
                }
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
