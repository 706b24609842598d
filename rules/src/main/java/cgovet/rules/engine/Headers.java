package cgovet.rules.engine;

/** Which C headers stand for the system's. */
public enum Headers {
    /** The system's own where the target is the host's and they are there, else the shipped. */
    AUTO,
    SHIPPED,
    SYSTEM
}
