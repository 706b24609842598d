package cgovet.cfront.cdt;

import org.eclipse.cdt.core.parser.IToken;
import org.eclipse.cdt.internal.core.parser.scanner.TokenUtil;
import org.jspecify.annotations.Nullable;

/** A token as the parser sees it; its links are the filter's own. */
final class Word implements IToken {
    private final char[] image;
    private final int offset;
    private final int end;
    private int type;
    private @Nullable IToken next;

    Word(int type, char[] image, int offset, int end) {
        this.type = type;
        this.image = image;
        this.offset = offset;
        this.end = end;
    }

    static Word of(IToken token) {
        return new Word(
                token.getType(), token.getCharImage(), token.getOffset(), token.getEndOffset());
    }

    /** A token of another kind in the same place. */
    Word as(int kind, String text) {
        return new Word(kind, text.toCharArray(), offset, end);
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public void setType(int kind) {
        type = kind;
    }

    @Override
    public String getImage() {
        return new String(image);
    }

    @Override
    public char[] getCharImage() {
        return image;
    }

    @Override
    public int getOffset() {
        return offset;
    }

    @Override
    public int getEndOffset() {
        return end;
    }

    @Override
    public int getLength() {
        return end - offset;
    }

    @Override
    public @Nullable IToken getNext() {
        return next;
    }

    @Override
    public void setNext(@Nullable IToken token) {
        next = token;
    }

    @Deprecated
    @Override
    public boolean isOperator() {
        return TokenUtil.isOperator(type);
    }
}
