-- In which form the rows and tallies of a replay are written, and so which code may add to them and read them; null while
-- it waits. What was begun before forms were told apart is of the first.
alter table replay add column layout integer check (layout > 0);

update replay set layout = 1 where state <> 'QUEUED';
