module example.org/missing-keepalive

go 1.26
