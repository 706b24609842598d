struct flags { unsigned a : 3; unsigned b : 5; int rest; };
struct plain { unsigned a; int rest; };

struct flags *flags_now(void);
struct plain *plain_now(void);
unsigned flags_a(const struct flags *f);
