module example.org/c-type-in-exported-api

go 1.26
