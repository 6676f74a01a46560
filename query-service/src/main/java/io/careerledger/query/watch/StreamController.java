package io.careerledger.query.watch;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.access.Admission;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events about a person or a team. A connection is a virtual thread that waits for news and writes them; one
 * that cannot write for as long as the web server's connection timeout is closed.
 */
@RestController
class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

    private final Audience audience;
    private final WatchSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    StreamController(Audience audience, WatchSettings settings, JsonMapper json, Clock clock) {
        this.audience = audience;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Guarded({View.PERSON_STREAM, View.TEAM_STREAM})
    @GetMapping(value = "/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(Admission admission, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        WatchRequest asked = WatchRequest.read(request);
        admission.require(asked.watched().personId());
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            new EventStream(response, json).headers();
            return;
        }
        Listener listener = audience.join(admission.viewer(), asked.watched(), asked.since());
        try {
            Listener.News welcome = listener.next(settings.openLimit())
                    .orElseThrow(() -> new ProblemException(
                            Problems.unavailable("Where the projection stands cannot be told at the moment.")));
            ShallowEtagHeaderFilter.disableContentCaching(request);
            follow(listener, welcome, new EventStream(response, json), Caller.expiryOf(request));
        } catch (IOException e) {
            LOG.debug("A listener is gone", e);
        } finally {
            audience.leave(listener);
        }
    }

    private void follow(Listener listener, Listener.News welcome, EventStream stream, Instant expiry)
            throws IOException, InterruptedException {
        stream.begin(settings.retry());
        Listener.News news = welcome;
        stream.send(news);
        while (news.goesOn()) {
            news = awaitNews(listener, stream, expiry);
            stream.send(news);
        }
    }

    private Listener.News awaitNews(Listener listener, EventStream stream, Instant expiry)
            throws IOException, InterruptedException {
        while (true) {
            long asked = System.nanoTime();
            Optional<Listener.News> news = listener.next(untilHeartbeatOr(expiry));
            if (!clock.instant().isBefore(expiry)) {
                return Listener.News.end(Notice.End.Reason.TOKEN_EXPIRED);
            }
            if (news.isPresent()) {
                return news.get();
            }
            if (audience.isBlind()) {
                return Listener.News.end(Notice.End.Reason.UNAVAILABLE);
            }
            if (System.nanoTime() - asked >= settings.heartbeat().toNanos()) {
                stream.heartbeat();
            }
        }
    }

    private Duration untilHeartbeatOr(Instant expiry) {
        Duration valid = Duration.between(clock.instant(), expiry);
        return valid.compareTo(settings.heartbeat()) < 0 ? valid : settings.heartbeat();
    }
}
