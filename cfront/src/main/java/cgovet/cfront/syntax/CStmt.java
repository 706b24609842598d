package cgovet.cfront.syntax;

import cgovet.base.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of a function body. */
public sealed interface CStmt extends CNode {

    /** <code>{ list }</code> */
    record Compound(List<CStmt> list, Span at) implements CStmt {
        public Compound {
            list = List.copyOf(list);
        }
    }

    /** {@code expr;} */
    record Evaluate(CExpr expr, Span at) implements CStmt {}

    /** Several declarations of one line; their variables are in the scope around. */
    record Declarations(List<CStmt> list, Span at) implements CStmt {
        public Declarations {
            list = List.copyOf(list);
        }
    }

    /** Brings a variable into being; {@code init} runs here unless the variable is static. */
    record Declare(CLocal variable, @Nullable CExpr init, Span at) implements CStmt {}

    /** {@code if (cond) then else orElse} */
    record If(CExpr cond, CStmt then, @Nullable CStmt orElse, Span at) implements CStmt {}

    /** {@code while (cond) body} */
    record While(CExpr cond, CStmt body, Span at) implements CStmt {}

    /** {@code do body while (cond);} */
    record DoWhile(CStmt body, CExpr cond, Span at) implements CStmt {}

    /** {@code for (init; cond; step) body} */
    record For(
            @Nullable CStmt init, @Nullable CExpr cond, @Nullable CExpr step, CStmt body, Span at)
            implements CStmt {}

    /** {@code switch (value) body}; its labels are {@link Case}s anywhere in the body. */
    record Switch(CExpr value, CStmt body, Span at) implements CStmt {}

    /**
     * {@code case low:} or {@code case low ... high:}, a mark before the statement that follows it.
     */
    record Case(CExpr low, @Nullable CExpr high, Span at) implements CStmt {}

    /** {@code default:}, a mark like {@link Case}. */
    record Default(Span at) implements CStmt {}

    /** {@code name: body} */
    record Labeled(String name, CStmt body, Span at) implements CStmt {}

    /** {@code goto label;} */
    record Goto(String label, Span at) implements CStmt {}

    /** {@code goto *target;} */
    record ComputedGoto(CExpr target, Span at) implements CStmt {}

    record Break(Span at) implements CStmt {}

    record Continue(Span at) implements CStmt {}

    record Return(@Nullable CExpr value, Span at) implements CStmt {}

    /**
     * {@code asm volatile ("text" : outputs : inputs : clobbers : labels);}
     *
     * @param text the template
     * @param isVolatile true also if there are no outputs
     */
    record Asm(
            String text,
            boolean isVolatile,
            List<Operand> outputs,
            List<Operand> inputs,
            List<String> clobbers,
            List<String> labels,
            Span at)
            implements CStmt {
        public Asm {
            outputs = List.copyOf(outputs);
            inputs = List.copyOf(inputs);
            clobbers = List.copyOf(clobbers);
            labels = List.copyOf(labels);
        }
    }

    /** {@code "constraint" (value)} */
    record Operand(String constraint, CExpr value) {}

    /** {@code ;} and declarations that declare no variable. */
    record Empty(Span at) implements CStmt {}

    /**
     * Stands for what was not understood.
     *
     * @param construct what it is, in words that a summary can count
     */
    record Unsupported(String construct, List<CNode> parts, Span at) implements CStmt {
        public Unsupported {
            parts = List.copyOf(parts);
        }
    }
}
