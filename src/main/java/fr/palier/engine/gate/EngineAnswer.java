package fr.palier.engine.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** What the engine's web API answers: a refusal is held back, so that the gate can say it in French. */
class EngineAnswer extends HttpServletResponseWrapper {

    private static final int LONGEST_REFUSAL = 20_000;

    private final ByteArrayOutputStream refusal = new ByteArrayOutputStream();
    private int refused;

    EngineAnswer(HttpServletResponse response) {
        super(response);
    }

    /** The status of a refusal; 0 for any other answer, and for a lost login, which the web apps handle themselves. */
    int refused() {
        return refused;
    }

    String refusal() {
        return refusal.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void setStatus(int status) {
        if (status >= SC_BAD_REQUEST && status != SC_UNAUTHORIZED) {
            refused = status;
        } else {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        setStatus(status);
        if (refused == 0) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (refused == 0) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (refused == 0) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return refused == 0 ? super.getWriter() : new PrintWriter(refusal, true, StandardCharsets.UTF_8);
    }

    /** The real stream is left alone by a refusal: the gate writes that with a writer. */
    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return refused == 0 ? super.getOutputStream() : new Held();
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int one) {
            if (refusal.size() < LONGEST_REFUSAL) {
                refusal.write(one);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A refusal is written at once");
        }
    }
}
