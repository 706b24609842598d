package cgovet.gofront.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTypesTest {
    private static final GoType INT = Universe.INT;

    @Test
    void identicalTypesAreSeenOnce() {
        SeenTypes seen = new SeenTypes();
        assertThat(seen.add(new GoType.Slice(new GoType.Array(3, INT)))).isTrue();
        assertThat(seen.add(new GoType.Slice(new GoType.Array(4, INT)))).isTrue();
        assertThat(seen.add(new GoType.Slice(new GoType.Array(3, Universe.BOOL)))).isTrue();
        assertThat(seen.add(new GoType.Slice(new GoType.Array(3, INT)))).isFalse();
        assertThat(seen.add(Universe.BYTE)).isTrue();
    }

    @Test
    void anArrayOfUnknownLengthMayBeAny() {
        SeenTypes seen = new SeenTypes();
        assertThat(seen.add(new GoType.Array(3, INT))).isTrue();
        assertThat(seen.add(new GoType.Array(-1, INT))).isFalse();
        assertThat(seen.add(new GoType.Array(-1, Universe.BOOL))).isTrue();
        assertThat(seen.add(new GoType.Array(5, Universe.BOOL))).isFalse();
    }
}
