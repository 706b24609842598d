#ifndef CGOVET_SYS_UN_H
#define CGOVET_SYS_UN_H
#include <cgovet_types.h>
struct sockaddr_un {
#if defined(__linux__) || defined(__sun)
    sa_family_t sun_family;
    char sun_path[108];
#else
    unsigned char sun_len;
    sa_family_t sun_family;
    char sun_path[104];
#endif
};
#endif
