package io.careerledger.command.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Follows until it can lead, then publishes the store to the topics, place by place, until it is stopped or fails; after
 * a failure it pauses and begins anew from the stored position. What was sent but not stored is sent again.
 */
final class Relay implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final DataSource connections;
    private final RelayTopics topics;
    private final Publisher publisher;
    private final RelayProperties settings;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile RelayStatus status = new RelayStatus.Stopped();
    private Duration pause;

    Relay(DataSource connections, RelayTopics topics, Publisher publisher, RelayProperties settings, Clock clock) {
        this.connections = connections;
        this.topics = topics;
        this.publisher = publisher;
        this.settings = settings;
        this.clock = clock;
        this.pause = settings.backOffMin();
    }

    RelayStatus status() {
        return status;
    }

    /** Lets it finish the batch it is sending, and no more. */
    void stop() {
        stop.countDown();
    }

    @Override
    public void run() {
        try {
            while (running()) {
                attempt();
            }
        } catch (InterruptedException e) {
            LOG.info("the relay was interrupted; what it was sending will be sent again");
            Thread.currentThread().interrupt();
        } finally {
            status = new RelayStatus.Stopped();
        }
    }

    private void attempt() throws InterruptedException {
        try (LeaderSession session = LeaderSession.open(connections, settings)) {
            if (followed(session)) {
                topics.ensure();
                LOG.info("leading as {} from position {}", session.epoch(), session.position());
                lead(session);
            }
        } catch (SQLException | DataAccessException | TransactionException | PublishingFailed | Deposed e) {
            LOG.warn("the relay pauses for {} ms: {}", pause.toMillis(), reason(e));
            pauseAfter(e);
        } catch (RuntimeException e) {
            LOG.error("the relay pauses for {} ms", pause.toMillis(), e);
            pauseAfter(e);
        }
    }

    private void pauseAfter(Exception fault) throws InterruptedException {
        status = new RelayStatus.Failing(reason(fault));
        stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        pause = longer(pause);
    }

    private static String reason(Exception fault) {
        return fault.getMessage() + "; "
                + NestedExceptionUtils.getMostSpecificCause(fault).getMessage();
    }

    private Duration longer(Duration present) {
        Duration doubled = present.multipliedBy(2);
        return doubled.compareTo(settings.backOffMax()) < 0 ? doubled : settings.backOffMax();
    }

    private boolean followed(LeaderSession session) throws InterruptedException {
        while (running()) {
            if (session.tryLead()) {
                return true;
            }
            status = new RelayStatus.Following();
            stop.await(settings.followPoll().toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private void lead(LeaderSession session) throws InterruptedException, SQLException {
        try (TopicEnds ends = topics.ends()) {
            lead(session, new Watermarks(session, publisher, ends, settings, clock));
        }
    }

    private void lead(LeaderSession session, Watermarks watermarks) throws InterruptedException, SQLException {
        while (running()) {
            Backlog backlog = session.read();
            if (!backlog.messages().isEmpty()) {
                publisher.publish(backlog.messages());
                session.moveTo(backlog.end());
            }
            watermarks.advance();
            pause = settings.backOffMin();
            status = new RelayStatus.Leading(
                    session.epoch(), session.position(), backlog.metGap(), watermarks.published());
            awaitMore(session, backlog);
        }
    }

    private void awaitMore(LeaderSession session, Backlog backlog) throws SQLException {
        if (backlog.metGap()) {
            if (!session.settle(backlog)) {
                session.await(settings.gapPoll());
            }
        } else if (backlog.complete()) {
            session.await(settings.poll());
        }
    }

    private boolean running() {
        return stop.getCount() > 0;
    }
}
