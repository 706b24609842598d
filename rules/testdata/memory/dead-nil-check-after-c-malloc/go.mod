module example.org/nilchecks

go 1.24
