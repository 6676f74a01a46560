package io.careerledger.query.testing;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that runs a class of the tests. */
public final class ChildJvm {

    private ChildJvm() {}

    /** Starts it with little memory, and with what it prints thrown away; whoever starts it ends it. */
    public static Process start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
