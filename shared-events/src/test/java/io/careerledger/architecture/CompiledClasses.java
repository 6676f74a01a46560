package io.careerledger.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The classes of the module under test: the one whose folder is the working directory, as Surefire has it. */
public final class CompiledClasses {
    /** What the module ships. */
    public static final JavaClasses MAIN = new ClassFileImporter().importPaths(Path.of("target", "classes"));

    /** What the module ships and what tests it. */
    public static final JavaClasses ALL =
            new ClassFileImporter().importPaths(Path.of("target", "classes"), Path.of("target", "test-classes"));

    private CompiledClasses() {}
}
