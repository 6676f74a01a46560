package io.careerledger.command.dispatch;

import java.util.concurrent.Callable;

/** Lets Axon's calls, which may throw anything, throw only what is unchecked. */
final class Checked {

    private Checked() {}

    static <T> T run(Callable<T> call) {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
