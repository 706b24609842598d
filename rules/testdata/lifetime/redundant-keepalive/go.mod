module example.org/redundant-keepalive

go 1.26
