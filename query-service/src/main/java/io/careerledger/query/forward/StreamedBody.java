package io.careerledger.query.forward;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** A body passed on piece by piece, so that no more than some pieces of it are held here. */
final class StreamedBody extends AbstractHttpEntity {

    private static final int PIECE_BYTES = 16 * 1024;

    private final InputStream body;

    StreamedBody(InputStream body, @Nullable ContentType type) {
        super(type, null, true);
        this.body = body;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        pass(body, out);
    }

    static void pass(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            out.write(piece, 0, read);
            out.flush();
        }
    }

    @Override
    public InputStream getContent() {
        return body;
    }

    @Override
    public long getContentLength() {
        return -1;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
