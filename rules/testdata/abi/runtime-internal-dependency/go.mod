module example.org/runtime-internal-dependency

go 1.26
