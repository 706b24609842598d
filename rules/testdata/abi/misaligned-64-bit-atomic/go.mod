module example.org/misaligned-64-bit-atomic

go 1.26
