module example.org/reflect-address-misuse

go 1.26
