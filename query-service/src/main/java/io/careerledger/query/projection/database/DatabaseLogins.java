package io.careerledger.query.projection.database;

import io.careerledger.query.projection.generation.DatabaseLogin;

/**
 * The logins past the walls around people's rows; who answers requests has another one.
 *
 * @param owner makes tables, and nothing else
 * @param projector writes what is projected, and works for the service itself
 */
public record DatabaseLogins(DatabaseLogin owner, DatabaseLogin projector) {}
