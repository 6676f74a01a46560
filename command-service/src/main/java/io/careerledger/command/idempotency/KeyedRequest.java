package io.careerledger.command.idempotency;

import io.careerledger.web.condition.IdempotencyKey;
import io.careerledger.web.problem.ProblemException;
import java.util.UUID;

/**
 * A request with the key that its client gave it.
 *
 * @param actorId who sent it: keys of different senders have nothing to do with each other
 * @param key digest of the key
 * @param fingerprint digest of method, path and body
 */
public record KeyedRequest(UUID actorId, Digest key, Digest fingerprint) {

    /**
     * Digests key and request.
     *
     * @throws ProblemException {@code malformed} (400) when the key is empty, too long, or not visible ASCII
     */
    public static KeyedRequest of(UUID actorId, String key, String method, String path, byte[] body) {
        return new KeyedRequest(
                actorId,
                Digest.of(Digest.utf8(IdempotencyKey.checked(key))),
                Digest.of(Digest.utf8(method), Digest.utf8(path), body));
    }

    /** Sender and key: what no two requests may share. */
    public record Name(UUID actorId, Digest key) {}

    public Name name() {
        return new Name(actorId, key);
    }

    /** Held by whoever carries the request out. */
    long lockName() {
        return Digest.of(Digest.utf8(actorId.toString()), key.bytes()).lockName();
    }
}
