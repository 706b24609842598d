module example.org/bit-field-layout-diverges

go 1.26
