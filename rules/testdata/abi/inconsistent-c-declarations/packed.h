struct packet { char kind; int size; }; /* want abi/inconsistent-c-declarations "packed.c and 8 elsewhere" */

int packet_kind(const struct packet *p);
