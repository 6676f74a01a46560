package io.careerledger.command.imports;

import java.io.IOException;

/** A row of a table has more characters than allowed; perhaps a quote was never closed. */
final class RecordTooLong extends IOException {}
