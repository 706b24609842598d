package cgovet.rules.signal;

import cgovet.analysis.concurrency.IneffectiveNotify;
import cgovet.base.finding.Fix;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Arguments;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Words calls of {@code signal.Notify} that cannot do what they say. */
public final class IneffectiveNotifyCall implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO5019",
                    "signal",
                    "ineffective-notify",
                    Severity.WARNING,
                    "signal.Notify may lose the signal",
                    662,
                    "signal");

    private static final Predicate<String> UNCATCHABLE =
            Pattern.compile("\\w+\\.(SIGKILL|SIGSTOP)|os\\.Kill").asMatchPredicate();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (IneffectiveNotify fact : pass.all(IneffectiveNotify.class)) {
            String message =
                    switch (fact.reason()) {
                        case UNBUFFERED ->
                                "the channel has no buffer: a signal that comes while nobody"
                                        + " receives is lost";
                        case NIL_CHANNEL -> "the channel is nil, so Notify panics";
                        case UNCATCHABLE -> "SIGKILL and SIGSTOP cannot be caught";
                        case PROFILER -> "SIGPROF belongs to the runtime's profiler";
                        case NO_SIGNALS ->
                                "no signal is named: the channel gets every one, also the SIGURG"
                                        + " that the runtime sends itself";
                    };
            String remedy =
                    switch (fact.reason()) {
                        case UNBUFFERED ->
                                "make the channel with room for one: make(chan os.Signal, 1)";
                        case NIL_CHANNEL -> "make the channel before: make(chan os.Signal, 1)";
                        case UNCATCHABLE, PROFILER -> "leave the signal out";
                        case NO_SIGNALS -> "name the signals that are handled";
                    };
            pass.report(this, fact, message, remedy, fixes(fact, pass));
        }
    }

    private static List<Fix> fixes(IneffectiveNotify fact, Pass pass) {
        return pass.inGo(
                fact.at(),
                editor ->
                        Arguments.of(editor, fact.at())
                                .flatMap(call ->
                                        switch (fact.reason()) {
                                            case UNBUFFERED -> call.buffer(1);
                                            case UNCATCHABLE -> call.leaveOut(1, UNCATCHABLE);
                                            case NIL_CHANNEL, PROFILER, NO_SIGNALS ->
                                                    Optional.empty();
                                        }));
    }
}
