package cgovet.rules.engine;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.TypeStrings;
import cgovet.rules.api.Pass;
import cgovet.rules.edit.Editor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Edits of one package, over the trees that its analysis has. */
final class PackagePens implements Pass.Pens {
    private final LoadedPackage pkg;
    private final CheckedPackage checked;
    private final CSide c;
    private final Map<String, Editor> editors = new HashMap<>();

    PackagePens(LoadedPackage pkg, CheckedPackage checked, CSide c) {
        this.pkg = pkg;
        this.checked = checked;
        this.c = c;
    }

    @Override
    public Optional<Editor> go(String path) {
        Editor known = editors.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        for (GoFile file : checked.files()) {
            if (file.text().path().equals(path)) {
                Editor editor = new Editor(file, pkg.goMinor(), this::type);
                editors.put(path, editor);
                return Optional.of(editor);
            }
        }
        return Optional.empty();
    }

    /** Nothing for types of C, which have no name in Go. */
    private Optional<String> type(Expr expr) {
        String name = TypeStrings.local(checked.info().typeOf(expr), checked.pkg());
        return name.contains("_Ctype") || name.contains("invalid")
                ? Optional.empty()
                : Optional.of(name);
    }

    @Override
    public OptionalInt arity(String name) {
        for (CUnit unit : c.units()) {
            CFunction function = unit.functions().get(name);
            if (function != null) {
                return OptionalInt.of(function.type().params().size());
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public String parameter(String name, int index) {
        for (CUnit unit : c.units()) {
            CFunction function = unit.functions().get(name);
            if (function != null && index < function.type().params().size()) {
                String written = function.type().params().get(index).name();
                if (!written.isEmpty()) {
                    return written;
                }
            }
        }
        return "";
    }

    @Override
    public Optional<CFunction> c(Span at) {
        for (CUnit unit : c.units()) {
            for (CFunction function : unit.functions().values()) {
                Span whole = function.whole();
                if (function.body() != null
                        && whole.path().equals(at.path())
                        && whole.start() <= at.start()
                        && at.end() <= whole.end()) {
                    return Optional.of(function);
                }
            }
        }
        return Optional.empty();
    }
}
