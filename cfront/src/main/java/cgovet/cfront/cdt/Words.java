package cgovet.cfront.cdt;

import org.eclipse.cdt.core.dom.parser.AbstractScannerExtensionConfiguration;
import org.eclipse.cdt.core.parser.IGCCToken;
import org.eclipse.cdt.core.parser.IToken;
import org.eclipse.cdt.core.parser.Keywords;
import org.eclipse.cdt.internal.core.parser.scanner.CPreprocessor;

/** The keywords of GNU C, among them those that CDT lacks and the token filter rewrites. */
final class Words extends AbstractScannerExtensionConfiguration {
    /** Never reach the parser. */
    static final int STATIC_ASSERT = 20_001;

    static final int NORETURN = 20_002;
    static final int THREAD_LOCAL = 20_003;
    static final int ATOMIC = 20_004;
    static final int EXTENSION = 20_005;
    static final int AUTO_TYPE = 20_006;
    static final int BIT_INT = 20_007;
    static final int LOCAL_LABEL = 20_008;
    static final int FLOAT64X = 20_009;
    static final int PRAGMA = 20_010;

    /** Reach the parser, where {@link GnuParser} knows them. */
    static final int GENERIC = 20_101;

    static final int VA_ARG = 20_102;
    static final int OFFSETOF = 20_103;
    static final int TYPES_COMPATIBLE = 20_104;
    static final int REAL = 20_105;
    static final int IMAG = 20_106;
    static final int CHOOSE = 20_107;

    /** The colon after a type of {@code _Generic}. */
    static final int ASSOCIATION = 20_108;

    static final Words ALL = new Words();

    private Words() {
        word("__alignof", IGCCToken.t___alignof__);
        word("__alignof__", IGCCToken.t___alignof__);
        word("__asm", IToken.t_asm);
        word("__asm__", IToken.t_asm);
        word("__attribute", IGCCToken.t__attribute__);
        word("__attribute__", IGCCToken.t__attribute__);
        word("__const", IToken.t_const);
        word("__const__", IToken.t_const);
        word("__declspec", IGCCToken.t__declspec);
        word("__inline", IToken.t_inline);
        word("__inline__", IToken.t_inline);
        word("__restrict", IToken.t_restrict);
        word("__restrict__", IToken.t_restrict);
        word("__volatile", IToken.t_volatile);
        word("__volatile__", IToken.t_volatile);
        word("__signed", IToken.t_signed);
        word("__signed__", IToken.t_signed);
        word("__complex", IToken.t__Complex);
        word("__complex__", IToken.t__Complex);
        word("typeof", IGCCToken.t_typeof);
        word("__typeof", IGCCToken.t_typeof);
        word("__typeof__", IGCCToken.t_typeof);
        word("typeof_unqual", IGCCToken.t_typeof);
        word("__int128", IGCCToken.t__int128);
        word("__float128", IGCCToken.t__float128);
        word("_Float128", IGCCToken.t__float128);
        word("_Float32", IToken.t_float);
        word("_Float64", IToken.t_double);
        word("_Float32x", IToken.t_double);
        word("_Float64x", FLOAT64X);
        word("_Decimal32", IGCCToken.t_decimal32);
        word("_Decimal64", IGCCToken.t_decimal64);
        word("_Decimal128", IGCCToken.t_decimal128);
        word("_Static_assert", STATIC_ASSERT);
        word("_Noreturn", NORETURN);
        word("_Thread_local", THREAD_LOCAL);
        word("__thread", THREAD_LOCAL);
        word("_Atomic", ATOMIC);
        word("__extension__", EXTENSION);
        word("__auto_type", AUTO_TYPE);
        word("_BitInt", BIT_INT);
        word("__label__", LOCAL_LABEL);
        word("_Pragma", PRAGMA);
        word("_Generic", GENERIC);
        word("__builtin_va_arg", VA_ARG);
        word("__builtin_offsetof", OFFSETOF);
        word("__builtin_types_compatible_p", TYPES_COMPATIBLE);
        word("__builtin_choose_expr", CHOOSE);
        word("__real", REAL);
        word("__real__", REAL);
        word("__imag", IMAG);
        word("__imag__", IMAG);
        addMacro("__has_include", "");
        addMacro("__has_include_next", "");
        addPreprocessorKeyword(
                Keywords.cINCLUDE_NEXT,
                org.eclipse.cdt.core.parser.IPreprocessorDirective.ppInclude_next);
        addPreprocessorKeyword(
                Keywords.cIMPORT, org.eclipse.cdt.core.parser.IPreprocessorDirective.ppImport);
        addPreprocessorKeyword(
                Keywords.cWARNING, org.eclipse.cdt.core.parser.IPreprocessorDirective.ppWarning);
        addPreprocessorKeyword(
                Keywords.cIDENT, org.eclipse.cdt.core.parser.IPreprocessorDirective.ppIgnore);
        addPreprocessorKeyword(
                Keywords.cSCCS, org.eclipse.cdt.core.parser.IPreprocessorDirective.ppIgnore);
        addPreprocessorKeyword(
                Keywords.cASSERT, org.eclipse.cdt.core.parser.IPreprocessorDirective.ppIgnore);
        addPreprocessorKeyword(
                Keywords.cUNASSERT, org.eclipse.cdt.core.parser.IPreprocessorDirective.ppIgnore);
    }

    private void word(String text, int token) {
        addKeyword(text.toCharArray(), token);
    }

    /** Whether the preprocessor provides a macro of this name that no text defines. */
    static boolean isOfPreprocessor(String name) {
        return name.equals("__CDT_PARSER__")
                || name.startsWith("__has_include")
                || CPreprocessor.isPreprocessorProvidedMacro(name.toCharArray());
    }

    @Override
    public boolean support$InIdentifiers() {
        return true;
    }

    @Override
    public char[] supportAdditionalNumericLiteralSuffixes() {
        return "ijqQwWxXzZdDbBkKrRhHnN0123456789_".toCharArray();
    }

    @Override
    public boolean supportDigitSeparators() {
        return false;
    }
}
