package io.careerledger.query.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events, as the HTML standard has them, to one connection. */
final class EventStream {

    private final HttpServletResponse response;
    private final JsonMapper json;

    EventStream(HttpServletResponse response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    /** Headers, so that nothing on the way keeps or gathers events, and when to come back. */
    void begin(Duration retry) throws IOException {
        headers();
        send("retry: " + retry.toMillis() + "\n\n");
    }

    void headers() {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** The last event alone has the id: whoever has not got all of them must not go on from there. */
    void send(Listener.News news) throws IOException {
        StringBuilder text = new StringBuilder();
        Iterator<Notice> notices = news.notices().iterator();
        while (notices.hasNext()) {
            Notice notice = notices.next();
            event(text, notice, notices.hasNext() ? null : news.mark());
        }
        send(text.toString());
    }

    /** A comment, which clients drop and which shows both sides that the other is there. */
    void heartbeat() throws IOException {
        send(":\n\n");
    }

    private void event(StringBuilder text, Notice notice, @Nullable Mark mark) {
        text.append("event: ").append(notice.event()).append('\n');
        if (mark != null) {
            text.append("id: ").append(mark.token()).append('\n');
        }
        text.append("data: ").append(json.writeValueAsString(notice.data())).append("\n\n");
    }

    private void send(String text) throws IOException {
        OutputStream out = response.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
