package cgovet.boundary.types;

import cgovet.base.target.Target;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Typedefs of pointers that C code keeps integers in, which cgo makes {@code uintptr} (cmd/cgo
 * documentation, "Special cases"): CoreFoundation references, JNI references, EGL's displays and
 * configurations; and Windows' handles.
 */
final class BadPointers {
    private static final Map<String, String> JNI =
            Map.ofEntries(
                    Map.entry("jobject", ""),
                    Map.entry("jclass", "jobject"),
                    Map.entry("jthrowable", "jobject"),
                    Map.entry("jstring", "jobject"),
                    Map.entry("jarray", "jobject"),
                    Map.entry("jbooleanArray", "jarray"),
                    Map.entry("jbyteArray", "jarray"),
                    Map.entry("jcharArray", "jarray"),
                    Map.entry("jshortArray", "jarray"),
                    Map.entry("jintArray", "jarray"),
                    Map.entry("jlongArray", "jarray"),
                    Map.entry("jfloatArray", "jarray"),
                    Map.entry("jdoubleArray", "jarray"),
                    Map.entry("jobjectArray", "jarray"),
                    Map.entry("jweak", "jobject"));

    private final Target target;
    private final Set<String> typeIds = new HashSet<>();
    private final Set<String> handles = new HashSet<>();

    BadPointers(Target target) {
        this.target = target;
    }

    /** Says that a function {@code xGetTypeID} is declared. */
    void knowFunction(String name) {
        if (name.endsWith("GetTypeID")) {
            typeIds.add(name.substring(0, name.length() - "GetTypeID".length()));
        }
    }

    /** Says that a typedef of a pointer to a record is declared, as Windows does for handles. */
    void knowTypedef(Typedef type) {
        if (target.goos().equals("windows")
                && type.target() instanceof CType.Pointer pointer
                && pointer.elem() instanceof RecordType record
                && record.tag().equals(type.name() + "__")
                && record.members().size() == 1) {
            Member only = record.members().getFirst();
            if (only.name().equals("unused")
                    && only.type() instanceof CType.Int i
                    && i.kind() == IntKind.INT) {
                handles.add(record.tag());
            }
        }
    }

    boolean isHandleRecord(RecordType record) {
        return handles.contains(record.tag());
    }

    /** Windows' {@code HANDLE}, a pointer to what is incomplete. */
    boolean isHandle(Typedef type) {
        return target.goos().equals("windows")
                && type.name().equals("HANDLE")
                && type.target() instanceof CType.Pointer pointer
                && pointer.elem() instanceof CType.Void;
    }

    boolean isBad(Typedef type) {
        return isCoreFoundation(type) || isJni(type) || isEgl(type);
    }

    private boolean isCoreFoundation(Typedef type) {
        if (!target.goos().equals("darwin") && !target.goos().equals("ios")) {
            return false;
        }
        if (!type.name().endsWith("Ref")) {
            return false;
        }
        String stem = type.name().substring(0, type.name().length() - 3);
        int mutable = stem.indexOf("Mutable");
        return stem.equals("CFType")
                || typeIds.contains(stem)
                || mutable >= 0
                        && typeIds.contains(
                                stem.substring(0, mutable) + stem.substring(mutable + 7));
    }

    private static boolean isJni(Typedef type) {
        Typedef at = type;
        String parent = JNI.get(at.name());
        while (parent != null && !parent.isEmpty()) {
            if (!(at.target() instanceof Typedef next) || !next.name().equals(parent)) {
                return false;
            }
            at = next;
            parent = JNI.get(at.name());
        }
        if (parent == null || !(at.target() instanceof CType.Pointer pointer)) {
            return false;
        }
        return pointer.elem() instanceof CType.Void
                || pointer.elem() instanceof RecordType record
                        && record.tag().equals("_jobject")
                        && !record.isComplete();
    }

    private static boolean isEgl(Typedef type) {
        return (type.name().equals("EGLDisplay") || type.name().equals("EGLConfig"))
                && type.target() instanceof CType.Pointer pointer
                && CTypes.canonical(pointer.elem()) instanceof CType.Void;
    }
}
