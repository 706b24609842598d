module example.org/reflect-header-misuse

go 1.26
