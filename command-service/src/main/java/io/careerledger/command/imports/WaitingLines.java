package io.careerledger.command.imports;

import java.util.List;

/**
 * Lines on their way from the thread that reads them to the one that carries them out: one batch gathers while another is
 * committed, so that transactions grow as large as they have to be and a line that comes alone waits for nobody.
 */
final class WaitingLines {

    private Batch gathering = new Batch();
    private long next = 1;
    private boolean finished;
    private boolean stopped;

    /**
     * Adds a line, waiting for as long as it may not join those that wait.
     *
     * @return false when no more are taken
     * @throws InterruptedException when the wait is cut short
     */
    synchronized boolean put(ImportedLine line, int bytes) throws InterruptedException {
        while (!stopped && (gathering.isFull() || !gathering.admits(line))) {
            wait();
        }
        if (stopped) {
            return false;
        }
        gathering.add(line, bytes);
        next = line.number() + 1;
        notifyAll();
        return true;
    }

    /** All lines that wait, waiting for some; empty when there will be no more, or none is to be taken any more. */
    synchronized List<ImportedLine> take() throws InterruptedException {
        while (gathering.isEmpty() && !finished && !stopped) {
            wait();
        }
        if (stopped) {
            return List.of();
        }
        List<ImportedLine> lines = gathering.lines();
        gathering = new Batch();
        notifyAll();
        return lines;
    }

    /** Nothing more will be put. */
    synchronized void finish() {
        finished = true;
        notifyAll();
    }

    /** Nothing more will be taken: place of the first line that was not, from 1; it may be past the end. */
    synchronized long stop() {
        stopped = true;
        notifyAll();
        return gathering.isEmpty() ? next : gathering.lines().getFirst().number();
    }
}
