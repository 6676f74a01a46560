-- Which incarnation of career.events the offsets of a generation belong to, as the broker names it: a topic that was made
-- anew counts from 0 again, so that nothing can be told from how far an older generation has read.
alter table generation add column topic_id text;
