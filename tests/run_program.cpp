// Runs the whole program inside the test's own process.
// SPDX-License-Identifier: MIT
#include "run_program.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "app.h"

namespace backcare {
namespace {

/// A stream that is written to memory.
class Sink {
 public:
  Sink() : file_(open_memstream(&bytes_, &size_)) {}
  ~Sink() {
    if (file_ != nullptr) std::fclose(file_);
    std::free(bytes_);
  }
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  std::FILE* file() { return file_; }

  std::string text() {
    std::fflush(file_);
    return {bytes_, size_};
  }

 private:
  char* bytes_ = nullptr;
  std::size_t size_ = 0;
  std::FILE* file_;
};

std::FILE* open_input(std::string_view text) {
  std::FILE* file = std::tmpfile();
  std::fwrite(text.data(), 1, text.size(), file);
  std::rewind(file);
  return file;
}

}  // namespace

Terminal fixed_terminal() {
  Terminal terminal;
  terminal.today = {2026, 11, 22};
  return terminal;
}

Outcome run_program(const std::vector<std::string>& args, std::string_view in,
                    const Terminal& terminal) {
  Sink out;
  Sink err;
  std::FILE* input = open_input(in);
  Outcome outcome;
  outcome.status = run(args, terminal, input, out.file(), err.file());
  std::fclose(input);
  outcome.out = out.text();
  outcome.err = err.text();
  return outcome;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace backcare
