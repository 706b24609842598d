#ifndef CGOVET_WINSOCK2_H
#define CGOVET_WINSOCK2_H
#include <windows.h>
#include <cgovet_types.h>
typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned int u_int;
typedef unsigned long u_long;
typedef UINT_PTR SOCKET;
typedef int socklen_t;
#define INVALID_SOCKET ((SOCKET)(~0))
#define SOCKET_ERROR (-1)
#define AF_UNSPEC 0
#define AF_INET 2
#define AF_INET6 23
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define IPPROTO_TCP 6
#define IPPROTO_UDP 17
#define SOL_SOCKET 0xffff
#define SO_REUSEADDR 0x0004
#define SO_KEEPALIVE 0x0008
#define SD_RECEIVE 0
#define SD_SEND 1
#define SD_BOTH 2
struct in_addr {
    union {
        struct { u_char s_b1, s_b2, s_b3, s_b4; } S_un_b;
        struct { u_short s_w1, s_w2; } S_un_w;
        u_long S_addr;
    } S_un;
};
#define s_addr S_un.S_addr
struct sockaddr {
    u_short sa_family;
    char sa_data[14];
};
struct sockaddr_in {
    short sin_family;
    u_short sin_port;
    struct in_addr sin_addr;
    char sin_zero[8];
};
typedef struct WSAData {
    WORD wVersion;
    WORD wHighVersion;
#ifdef _WIN64
    unsigned short iMaxSockets;
    unsigned short iMaxUdpDg;
    char *lpVendorInfo;
    char szDescription[257];
    char szSystemStatus[129];
#else
    char szDescription[257];
    char szSystemStatus[129];
    unsigned short iMaxSockets;
    unsigned short iMaxUdpDg;
    char *lpVendorInfo;
#endif
} WSADATA, *LPWSADATA;
extern int WINAPI WSAStartup(WORD, LPWSADATA);
extern int WINAPI WSACleanup(void);
extern int WINAPI WSAGetLastError(void);
extern SOCKET WINAPI socket(int, int, int);
extern int WINAPI closesocket(SOCKET);
extern int WINAPI bind(SOCKET, const struct sockaddr *, int);
extern int WINAPI connect(SOCKET, const struct sockaddr *, int);
extern int WINAPI listen(SOCKET, int);
extern SOCKET WINAPI accept(SOCKET, struct sockaddr *, int *);
extern int WINAPI send(SOCKET, const char *, int, int);
extern int WINAPI recv(SOCKET, char *, int, int);
extern int WINAPI setsockopt(SOCKET, int, int, const char *, int);
extern int WINAPI shutdown(SOCKET, int);
extern u_short WINAPI htons(u_short);
extern u_short WINAPI ntohs(u_short);
extern u_long WINAPI htonl(u_long);
extern u_long WINAPI ntohl(u_long);
extern int WINAPI gethostname(char *, int);
#endif
