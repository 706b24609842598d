module example.org/thread-state-without-lock

go 1.26
