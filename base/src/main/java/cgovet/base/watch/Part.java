package cgovet.base.watch;

/** What a thread of a run can be busy with, in the order of a run. */
public enum Part {
    IDLE("idle"),
    LOADING("loading Go"),
    TYPES("types of Go, with packages imported"),
    C_PARSE("C: preprocessing and parsing"),
    C_JOIN("C: types joined to Go"),
    LOWERING("lowering"),
    ENGINE("ownership engine"),
    POINTER("pointer analyses"),
    LIFETIME("lifetime"),
    CONCURRENCY("threads and signals"),
    LENGTH("memory and lengths"),
    LAYOUT("layouts and portability"),
    RULES("rules"),
    REPORT("report"),
    OTHER("everything else");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
