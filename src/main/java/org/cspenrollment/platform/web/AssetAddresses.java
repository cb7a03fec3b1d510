package org.cspenrollment.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The addresses of our own scripts and styles. All of them stand below one folder that is named
 * after what is in them, {@code /assets/5f1c0a9be21d/cockpit/frame.js}: a browser may keep such a
 * file for good, a release that changes one has another folder, and a module finds the modules
 * beside it by its own address. Our pages write these addresses by themselves; the modules that
 * others load by a name that never changes (forms in Tasklist, the settings of the webapps) are
 * sent on.
 */
@Configuration(proxyBeanMethods = false)
public class AssetAddresses implements WebMvcConfigurer {

  private static final String FILES = "classpath:/static/assets/";
  private static final String FOLDER = "/assets/";
  private static final Pattern VERSIONED = Pattern.compile(FOLDER + "[0-9a-f]{12}/.+");

  /** What is loaded from outside our own pages. */
  private static final List<String> ENTRIES =
      List.of(
          "/assets/review/form.js",
          "/assets/cockpit/plugin.js",
          "/assets/tasklist/plugin.js",
          "/assets/webapps/sign-in.js",
          "/assets/webapps/start.js");

  private final String version = fingerprint();

  /** Whether the file behind this path can never be another one. */
  public static boolean isVersioned(String path) {
    return VERSIONED.matcher(path).matches();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(FOLDER + "**")
        .addResourceLocations(FILES)
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"));
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    for (var entry : ENTRIES) {
      registry.addRedirectViewController(entry, versioned(entry));
    }
  }

  /** The address under which a browser may keep the file behind this path of ours. */
  public String versioned(String path) {
    return FOLDER + version + path.substring(FOLDER.length() - 1);
  }

  /** Writes the whole address wherever a page of ours links to one of the files. */
  @Bean
  Filter versionedLinks() {
    return (request, response, chain) ->
        chain.doFilter(
            request,
            new HttpServletResponseWrapper((HttpServletResponse) response) {
              @Override
              public String encodeURL(String url) {
                return super.encodeURL(
                    url.startsWith(FOLDER) && !isVersioned(url) ? versioned(url) : url);
              }
            });
  }

  /** Twelve hexadecimal digits that change with every byte of every file. */
  private static String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var files = new PathMatchingResourcePatternResolver().getResources(FILES + "**/*.*");
      Arrays.sort(files, Comparator.comparing(AssetAddresses::address));
      for (var file : files) {
        digest.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException("The files of our pages cannot be read", e);
    }
  }

  private static String address(Resource file) {
    try {
      return file.getURL().toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
