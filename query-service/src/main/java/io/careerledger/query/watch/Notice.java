package io.careerledger.query.watch;

import io.careerledger.events.StreamPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What a listener is told, as the data of one event: ids and positions, nothing personal. */
sealed interface Notice {

    /** The type of the event. */
    String event();

    /** What is written as JSON. */
    default Object data() {
        return this;
    }

    /** Of two notices with one key only the later is told. */
    default Object key() {
        return event();
    }

    /** This one, in place of an earlier one of its key that was not told yet. */
    default Notice after(Notice earlier) {
        return this;
    }

    /**
     * The first event: from here on everything is told.
     *
     * @param heartbeatMs the longest silence; after twice that the connection is dead
     */
    record Ready(LocalDate day, long heartbeatMs) implements Notice {

        static final String EVENT = "ready";

        @Override
        public String event() {
            return EVENT;
        }
    }

    /** What a client shows may be wrong in any way: it should load all of it again. */
    record Reset(Cause reason) implements Notice {

        static final String EVENT = "reset";

        /** Why nobody can say what has moved. */
        enum Cause {
            /** Readers see tables that were built anew. */
            REBUILT,
            /** The tables went back, as by a restore from a backup. */
            WENT_BACK,
            /** More has moved than is told one by one. */
            TOO_MUCH
        }

        @Override
        public String event() {
            return EVENT;
        }
    }

    /**
     * Views of a person have moved.
     *
     * @param streams that moved them, her own and her mentors', each with its version
     */
    record PersonMoved(UUID personId, SortedMap<UUID, Long> streams) implements Notice {

        static PersonMoved by(Moved moved) {
            return new PersonMoved(moved.personId(), new TreeMap<>(Map.of(moved.streamId(), moved.version())));
        }

        /** As {@code Min-Position} takes them. */
        private record Data(UUID personId, List<StreamPosition> positions) {}

        @Override
        public String event() {
            return "moved";
        }

        @Override
        public Object key() {
            return personId;
        }

        @Override
        public Object data() {
            return new Data(
                    personId,
                    streams.entrySet().stream()
                            .map(stream -> new StreamPosition(stream.getKey().toString(), stream.getValue()))
                            .toList());
        }

        @Override
        public Notice after(Notice earlier) {
            return earlier instanceof PersonMoved before ? before.and(this) : this;
        }

        PersonMoved and(PersonMoved later) {
            SortedMap<UUID, Long> both = new TreeMap<>(streams);
            later.streams.forEach((streamId, version) -> both.merge(streamId, version, Math::max));
            return new PersonMoved(personId, both);
        }
    }

    /** Somebody joined or left the team; it has so many people now. */
    record TeamChanged(UUID managerId, int people) implements Notice {
        @Override
        public String event() {
            return "team";
        }
    }

    /** A version of a ladder was published, which may change everybody's readiness: where the ladders' streams stand. */
    record LaddersMoved(List<StreamPosition> positions) implements Notice {
        @Override
        public String event() {
            return "ladders";
        }
    }

    /** A new day has begun in UTC: everything is a day older. */
    record DayBegan(LocalDate day) implements Notice {
        @Override
        public String event() {
            return "day";
        }
    }

    /** The last event of a connection. */
    record End(Reason reason) implements Notice {

        /** Why it ends. */
        enum Reason {
            /** Whom the listener watched is not hers to see any more; coming back is of no use. */
            NOT_YOURS,
            /** Come back with another token. */
            TOKEN_EXPIRED,
            /** Come back, to this instance or another. */
            SHUTDOWN,
            /** What moves cannot be seen at the moment; whoever comes back by the last id misses nothing. */
            UNAVAILABLE
        }

        @Override
        public String event() {
            return "end";
        }
    }
}
