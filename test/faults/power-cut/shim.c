/*
 * Loaded before the C library: writes down, in their order, the writes, truncations and syncs of every file under one folder.
 * A line of the journal: kind (1 byte), length of the path (2), offset (8), length (8), the path, the bytes written. Little endian.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 4096
static char *paths[MOST];
static int journal = -1;
static const char *folder;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static void begin(void) {
  if (folder) return;
  folder = getenv("KASUS_WATCHED");
  const char *to = getenv("KASUS_JOURNAL");
  REAL(open);
  if (folder && to) journal = real(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}
static int opened(int fd, const char *path) {
  begin();
  if (fd >= 0 && fd < MOST && folder && strncmp(path, folder, strlen(folder)) == 0) paths[fd] = strdup(path + strlen(folder));
  return fd;
}
static void note(char kind, int fd, uint64_t at, uint64_t length, const void *bytes) {
  if (journal < 0 || fd < 0 || fd >= MOST || !paths[fd]) return;
  REAL(writev);
  uint16_t named = (uint16_t)strlen(paths[fd]);
  struct iovec parts[6] = {{&kind, 1}, {&named, 2}, {&at, 8}, {&length, 8}, {paths[fd], named}, {(void *)bytes, bytes ? length : 0}};
  pthread_mutex_lock(&lock);
  if (real(journal, parts, 6) != (ssize_t)(19 + named + parts[5].iov_len)) abort();
  pthread_mutex_unlock(&lock);
}

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    va_list more; va_start(more, flags); int mode = va_arg(more, int); va_end(more); \
    REAL(name); \
    return opened(real(path, flags, mode), path); \
  }
OPENING(open)
OPENING(open64)
int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < MOST) { free(paths[fd]); paths[fd] = NULL; }
  return real(fd);
}
ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  off_t at = fd >= 0 && fd < MOST && paths[fd] ? lseek(fd, 0, SEEK_CUR) : 0;
  ssize_t done = real(fd, bytes, length);
  if (done > 0) note('w', fd, (uint64_t)at, (uint64_t)done, bytes);
  return done;
}
#define WRITING(name, offset) \
  ssize_t name(int fd, const void *bytes, size_t length, offset at) { \
    REAL(name); \
    ssize_t done = real(fd, bytes, length, at); \
    if (done > 0) note('w', fd, (uint64_t)at, (uint64_t)done, bytes); \
    return done; \
  }
WRITING(pwrite, off_t)
WRITING(pwrite64, off64_t)
#define CUTTING(name, offset) \
  int name(int fd, offset length) { \
    REAL(name); \
    int done = real(fd, length); \
    if (done == 0) note('t', fd, (uint64_t)length, 0, NULL); \
    return done; \
  }
CUTTING(ftruncate, off_t)
CUTTING(ftruncate64, off64_t)
#define SYNCING(name) \
  int name(int fd) { \
    REAL(name); \
    int done = real(fd); \
    if (done == 0) note('s', fd, 0, 0, NULL); \
    return done; \
  }
SYNCING(fsync)
SYNCING(fdatasync)
