package cgovet.boundary.contract;

/** A test of one place against a constant. Printed {@code result == 0}, {@code arg1 != null}. */
public record Condition(Access at, Relation relation, long number) {
    /** How a place and a number compare; null pointers are compared as 0. */
    public enum Relation {
        EQ("=="),
        NE("!="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String text;

        Relation(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        public Relation negated() {
            return switch (this) {
                case EQ -> NE;
                case NE -> EQ;
                case LT -> GE;
                case LE -> GT;
                case GT -> LE;
                case GE -> LT;
            };
        }
    }
}
