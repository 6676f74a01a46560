-- Replies to requests that came with an Idempotency-Key, written in the transaction of the command they speak of.
-- Keys and requests are digests: what clients put into them is not kept.
create table idempotency (
    actor_id    uuid           not null,
    key_digest  bytea          not null check (octet_length(key_digest) = 32),
    fingerprint bytea          not null check (octet_length(fingerprint) = 32),
    status      integer        not null check (status between 200 and 299),
    location    text,
    version     bigint         not null,
    reply       text           not null check (octet_length(reply) <= 4096),
    kept_at     timestamptz(6) not null,
    primary key (actor_id, key_digest)
);

create index idempotency_kept_at on idempotency (kept_at);
