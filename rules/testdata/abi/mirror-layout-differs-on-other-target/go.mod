module example.org/mirror-layout-differs-on-other-target

go 1.26
