package io.careerledger.query.projection;

import io.careerledger.query.projection.generation.Generation;
import io.careerledger.query.projection.generation.GenerationStore;
import io.careerledger.query.projection.generation.Generations;
import io.careerledger.query.projection.generation.LiveLayout;
import io.careerledger.query.projection.ladder.LadderTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the loops of this instance in line with the generations that the database names: starts what is to be projected,
 * stops what is retired, and takes a rebuild to its end.
 */
final class ProjectionSupervisor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionSupervisor.class);
    private static final Duration TICK = Duration.ofMillis(250);

    /** Most records that the new generation may lack when the old one is stopped for it. */
    private static final long CLOSE = 2_000;

    /** Ticks between two retries of streams that are parked in the new generation and not in the old one. */
    private static final int RETRY_EVERY = 40;

    /** Most ticks that the old generation stands still before it goes on, to be stopped again later. */
    private static final int LONGEST_FREEZE = 40;

    private final Generations generations;
    private final LoopFactory loops;
    private final LadderTopic ladders;
    private final LiveLayout layout;
    private final BooleanSupplier topicExists;
    private final Map<Integer, RunningGeneration> running = new TreeMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int frozenTicks;
    private int behindTicks;
    private @Nullable Thread thread;

    ProjectionSupervisor(
            Generations generations,
            LoopFactory loops,
            LadderTopic ladders,
            LiveLayout layout,
            BooleanSupplier topicExists) {
        this.generations = generations;
        this.loops = loops;
        this.ladders = ladders;
        this.layout = layout;
        this.topicExists = topicExists;
    }

    /** Readers find the views in place as soon as this returns; loops start when their topics are there. */
    @Override
    public synchronized void start() {
        generations.ensureFirst();
        List<Generation> all = generations.all();
        for (Generation generation : all) {
            if (generation.isRead() && generation.isOfThisLayout()) {
                try (GenerationStore store = loops.open(generation)) {
                    generations.show(store.generation());
                }
            }
        }
        layout.see(all);
        Thread supervisor = new Thread(this::run, "projection-supervisor");
        supervisor.setDaemon(true);
        thread = supervisor;
        supervisor.start();
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        Thread supervisor = thread;
        if (supervisor != null) {
            try {
                supervisor.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running.values().forEach(RunningGeneration::stop);
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null && stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 2_900;
    }

    private void run() {
        boolean goOn = true;
        while (goOn) {
            try {
                tick();
            } catch (RuntimeException e) {
                LOG.warn("Looking after the generations failed and is tried again: {}", e.toString());
            }
            try {
                goOn = !stopped.await(TICK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void tick() {
        List<Generation> all = generations.all();
        layout.see(all);
        generations.replaceOutgrown(all);
        stopWhatShouldNotRun(all);
        if (ladders.isWhole() && topicExists.getAsBoolean()) {
            startWhatShouldRun(all);
        }
        Optional<Generation> live = all.stream().filter(Generation::isRead).findFirst();
        Optional<Generation> building = all.stream().filter(Generation::isBuilt).findFirst();
        if (live.isPresent() && building.isPresent()) {
            takeFurther(live.get(), building.get());
        }
        all.stream()
                .filter(generation -> generation.state() == Generation.State.RETIRED)
                .forEach(generations::drop);
    }

    private void stopWhatShouldNotRun(List<Generation> all) {
        List<Integer> projected = all.stream()
                .filter(Generation::isProjected)
                .map(Generation::number)
                .toList();
        for (RunningGeneration candidate : new ArrayList<>(running.values())) {
            int number = candidate.generation().number();
            if (!projected.contains(number) || !candidate.isWhole()) {
                running.remove(number);
                candidate.stop();
            }
        }
    }

    private void startWhatShouldRun(List<Generation> all) {
        for (Generation generation : all) {
            if (generation.isProjected() && !running.containsKey(generation.number())) {
                RunningGeneration prepared = loops.prepare(generation);
                running.put(generation.number(), prepared);
                prepared.start();
            }
        }
    }

    private void takeFurther(Generation live, Generation building) {
        if (!running.containsKey(building.number())) {
            return;
        }
        if (live.state() == Generation.State.LIVE) {
            if (generations.distance(live, building) <= CLOSE && nothingFellBehind(live, building)) {
                generations.freeze(live, true);
                frozenTicks = 0;
            }
        } else if (++frozenTicks <= LONGEST_FREEZE) {
            if (generations.swap(live, building)) {
                LOG.info("Generation {} takes the place of {}", building.number(), live.number());
            }
        } else {
            LOG.warn("Generation {} does not draw level; {} goes on meanwhile", building.number(), live.number());
            generations.freeze(live, false);
            frozenTicks = 0;
        }
    }

    /** What a retry has got past in the old generation, the new one has to get past too: no reader may go back. */
    private boolean nothingFellBehind(Generation live, Generation building) {
        int behind = generations.fallenBehind(live, building);
        if (behind == 0) {
            behindTicks = 0;
            return true;
        }
        if (behindTicks++ % RETRY_EVERY == 0) {
            LOG.warn("{} streams are parked in generation {} only; they are tried again", behind, building.number());
            generations.retryFallenBehind(live, building);
        }
        return false;
    }
}
