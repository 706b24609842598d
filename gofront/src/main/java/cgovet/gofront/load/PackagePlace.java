package cgovet.gofront.load;

/**
 * Where a package lies.
 *
 * @param dir its folder, in the tree or in the shipped standard library
 * @param goMinor the language version of its module
 */
record PackagePlace(String importPath, String dir, int goMinor, Origin origin) {
    enum Origin {
        /** The standard library. */
        STD,
        /** A module that is being audited. */
        MAIN,
        /** A folder that a replace line names. */
        REPLACED,
        VENDOR,
        CACHE
    }
}
