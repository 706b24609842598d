#ifndef CGOVET_SYS_PERSONALITY_H
#define CGOVET_SYS_PERSONALITY_H
enum { ADDR_NO_RANDOMIZE = 0x0040000, READ_IMPLIES_EXEC = 0x0400000 };
extern int personality(unsigned long);
#endif
