#ifndef CGOVET_STDNORETURN_H
#define CGOVET_STDNORETURN_H
#define noreturn _Noreturn
#endif
