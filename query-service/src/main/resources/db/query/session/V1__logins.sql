-- Who is logged in with a browser. Whoever reads these rows learns neither who it is nor anything to log in with.
create table login (
    -- SHA-256 of what the browser's cookie holds
    key bytea primary key check (octet_length(key) = 32),
    -- keyed digest of the subject, for counting the logins of one
    subject_key bytea not null check (octet_length(subject_key) = 32),
    begun_at timestamptz not null,
    -- to the minute
    used_at timestamptz not null,
    ends_at timestamptz not null,
    -- the tokens, encrypted by a key that is not in the database, and for this row only
    sealed bytea not null
);

create index login_by_subject on login (subject_key, begun_at);
create index login_by_end on login (ends_at);
