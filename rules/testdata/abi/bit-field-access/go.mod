module example.org/bit-field-access

go 1.26
