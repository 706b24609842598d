package cgovet.rules.engine;

/** A stage's product as it is printed by {@code cgovet debug}. */
public enum View {
    TOKENS,
    AST,
    TYPES,
    CGOTYPES,
    IR,
    LOWER,
    FACTS,
    SUMMARY
}
